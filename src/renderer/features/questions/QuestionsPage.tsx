export function QuestionsPage() {
  return <p>Questions</p>;
}
