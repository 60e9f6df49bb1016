/** The process died with no limit passed: perhaps through this document, perhaps through an earlier one. */
export class ProcessDied extends Error {}

/** The process said or gave what no converter of ours does: it isn't ours any more, perhaps since an earlier document. */
export class ConverterLied extends ProcessDied {}
