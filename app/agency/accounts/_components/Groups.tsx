/** The groups that there are, to choose from while typing. */
export function Groups({ people }: { people: readonly { readonly groupName: string }[] }) {
  return (
    <datalist id="groups">
      {[...new Set(people.map(({ groupName }) => groupName).filter(Boolean))].map((group) => (
        <option key={group} value={group} />
      ))}
    </datalist>
  );
}
