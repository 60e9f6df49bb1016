export { type AuditEntry, auditEntry, type EntryFilter, entryFilter } from './contract.ts';
