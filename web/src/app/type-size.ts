/** The size of type that a reader asked for; kept in a cookie so that pages come in it at once, without a script. */
export type TypeSize = 'normal' | 'large';

const oneYear = 365 * 24 * 60 * 60;

export const readTypeSize = (cookies: string | null): TypeSize =>
	/(?:^|;\s*)type=large(?:;|$)/.test(cookies ?? '') ? 'large' : 'normal';

export const typeSizeCookie = (size: TypeSize): string => `type=${size}; Path=/; Max-Age=${oneYear}; SameSite=Lax`;
