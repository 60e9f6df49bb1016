/** Addresses of what stands beside the contract: streams of one document. */

export const pictureAddress = (number: number, version: number, page: number, width: number): string =>
	`/api/documents/${number}/versions/${version}/pages/${page}/${width}`;

export const downloadAddress = (number: number): string => `/api/documents/${number}/download`;

export const eventsAddress = (number: number): string => `/api/documents/${number}/events`;
