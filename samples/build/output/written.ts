/** When every generated file says it was made. */
export const WRITTEN = new Date(Date.UTC(2026, 10, 16, 9));
