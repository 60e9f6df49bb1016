import { signOut } from '../sign-out.ts';

/** The button needs a script to work, so it shows only where one runs. */
export function enhanceSignOut(): void {
	for (const button of document.querySelectorAll<HTMLButtonElement>('[data-sign-out]')) {
		button.hidden = false;
		button.addEventListener('click', () => void signOut());
	}
}
