export function NewInterviewPage() {
  return <p>NewInterview</p>;
}
