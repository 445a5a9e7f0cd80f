export function InterviewsPage() {
  return <p>Interviews</p>;
}
