/** The handler of a text whose Enter accepts what stands beside it; Shift+Enter and composed input (IME) do not. */
export function acceptOnEnter(accept: () => void) {
  return (event: {
    readonly key: string;
    readonly shiftKey?: boolean;
    readonly nativeEvent: { readonly isComposing: boolean };
    readonly defaultPrevented: boolean;
    preventDefault(): void;
  }) => {
    if (event.key !== 'Enter' || event.shiftKey === true || event.nativeEvent.isComposing || event.defaultPrevented)
      return;
    event.preventDefault();
    accept();
  };
}
