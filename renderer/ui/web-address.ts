/** The http(s) address that a person typed, with https before it where they left that out; null where it is none. */
export function webAddress(typed: string): string | null {
  const trimmed = typed.trim()
  const whole = /^[a-z][a-z0-9+.-]*:/iu.test(trimmed) ? trimmed : `https://${trimmed}`
  if (!URL.canParse(whole)) return null
  const { protocol, hostname, href } = new URL(whole)
  return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.') ? href : null
}
