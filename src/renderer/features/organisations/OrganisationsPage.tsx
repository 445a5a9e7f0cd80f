export function OrganisationsPage() {
  return <p>Organisations</p>;
}
