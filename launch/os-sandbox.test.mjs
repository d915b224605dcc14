import { expect, test } from 'vitest'
import { isRestricted } from './os-sandbox.mjs'

test('a kernel restricts sandboxes when any of its settings says so', () => {
  const reading = (/** @type {Record<string, string>} */ files) => (/** @type {string} */ file) => files[file]
  expect(isRestricted(reading({}))).toBe(false)
  expect(isRestricted(reading({ '/proc/sys/kernel/apparmor_restrict_unprivileged_userns': '1\n' }))).toBe(true)
  expect(isRestricted(reading({ '/proc/sys/kernel/apparmor_restrict_unprivileged_userns': '0\n' }))).toBe(false)
  expect(isRestricted(reading({ '/proc/sys/kernel/unprivileged_userns_clone': '0\n' }))).toBe(true)
  expect(isRestricted(reading({ '/proc/sys/user/max_user_namespaces': '63000\n' }))).toBe(false)
})
