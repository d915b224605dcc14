type Props<Relation extends string> = {
  label: string
  relations: readonly Relation[]
  labelOf: (relation: Relation) => string
  value: Relation
  onChoose: (relation: Relation) => void
}

/** Chooses how a claim has to do with something. */
export function RelationSelect<Relation extends string>(props: Props<Relation>) {
  const { label, relations, labelOf, value, onChoose } = props
  return (
    <select
      className="field-input"
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(relations.find((one) => one === event.target.value) ?? value)}
    >
      {relations.map((one) => (
        <option key={one} value={one}>
          {labelOf(one)}
        </option>
      ))}
    </select>
  )
}
