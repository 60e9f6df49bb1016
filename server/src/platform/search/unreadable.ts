/** The index, or a table of it, cannot be read: its folder was lost or damaged, or is out of reach. */
export class IndexUnreadable extends Error {}
