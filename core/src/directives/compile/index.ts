export { type Compiled, compile } from './compile.ts';
export type { Registered } from './dated.ts';
export { type Meaning, type MeaningKind, meaningKinds, type Setting } from './meaning.ts';
