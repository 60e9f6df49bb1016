/** Addresses of what stands beside the contract: streams of one document. */

export const documentBase = (number: number): string => `/api/documents/${number}`;

/** `base`: below which address the document's streams lie. */
export const pictureAddress = (base: string, version: number, page: number, width: number): string =>
	`${base}/versions/${version}/pages/${page}/${width}`;

export const downloadAddress = (number: number): string => `/api/documents/${number}/download`;

/** Of the whole, or of the page that the form names. */
export const markedCopyAddress = (number: number): string => `/api/documents/${number}/marked-copy`;

export const eventsAddress = (number: number): string => `/api/documents/${number}/events`;
