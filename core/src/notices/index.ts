export type { Notice } from './contract.ts';
export { type NoticeKind, noticeKinds, noticeNames, type Tidings } from './kind.ts';
