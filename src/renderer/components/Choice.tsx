import classes from './Choice.module.css';

interface ChoiceProps<T extends string | number> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly name: string }[];
  /** null: nothing chosen yet. */
  readonly value: T | null;
  readonly onChoose: (value: T) => void;
}

/** A few words of which one is chosen. Buttons, so that the arrow keys stay with the list around it. */
export function Choice<T extends string | number>({ label, options, value, onChoose }: ChoiceProps<T>) {
  return (
    <div role="group" aria-label={label} className={classes.choice}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => {
            onChoose(option.value);
          }}
        >
          {option.name}
        </button>
      ))}
    </div>
  );
}
