/** Why organisations and people are not looked up while a sprint’s clock runs, said alike wherever it waits. */
export const researchWords = {
  why: 'Research waits while the clock runs: looking up one place costs the time of ten names.',
  paused: 'The sprint is paused',
} as const;
