import { forgetRead } from '../features/library/reader/document/read-here.ts';

/**
 * A page that comes without a session: whoever was signed in here has gone, also without signing out, e.g. after a while without
 * use. What he read is nobody's business who comes next.
 */
export function forgetWhenSignedOut(): void {
	if (!document.querySelector('[data-sign-out]')) forgetRead();
}
