/// <reference types="vite/types/importMeta.d.ts" />

declare module '*.module.css' {
  // Any, because noUncheckedIndexedAccess would make every class "string | undefined", which Mantine's className does
  // not take. That each class really exists is checked by tests/architecture/cssClasses.test.ts.
  // eslint-disable-next-line no-restricted-syntax -- see above
  const classes: Readonly<Record<string, any>>;
  export default classes;
}

declare module '*.css' {}

declare module '*.svg' {
  const url: string;
  export default url;
}

declare module '*.png' {
  const url: string;
  export default url;
}
