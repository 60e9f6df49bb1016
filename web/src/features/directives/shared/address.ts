export const directivesAddress = '/desk/directives';
export const registerAddress = `${directivesAddress}/new`;
/** @param clause the one that is open there */
export const deskAddress = (id: string, clause?: string): string =>
	`${directivesAddress}/${id}${clause ? `?${new URLSearchParams({ clause })}` : ''}`;
export const registrationAddress = (id: string): string => `${deskAddress(id)}/registration`;
export const eventsAddress = (id: string): string => `/api/directives/${id}/events`;

/** The picture of a page of the document, as the library serves it. */
export const pictureAddress = (number: number, version: number, page: number, width: number): string =>
	`/api/documents/${number}/versions/${version}/pages/${page}/${width}`;

/** An id that an address names; null for anything else. */
export const idIn = (text: string | undefined): string | null =>
	text && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : null;
