/** Where all that is held about a person can be asked for. */
export const personalDataOf = (personId: string): string => `/desk/organisations/people/${personId}/data`;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** The person that an address names. */
export const personIn = (text: string | undefined): string | null => (text && uuid.test(text) ? text : null);
