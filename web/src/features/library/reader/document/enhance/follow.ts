import { isFinished } from './progress.ts';
import { takeOver } from './take-over.ts';

// Between two looks at the server; pages come faster than a reader can follow.
const pauseMs = 500;
const pauseAfterFailureMs = 4000;

async function look(): Promise<Document | null> {
	try {
		const answer = await fetch(window.location.href, { headers: { 'X-Look-Again': '1' } });
		return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
	} catch (error) {
		console.warn('The server was not reached; trying again', error);
		return null;
	}
}

/** Follows a conversion by server-sent events. What is shown is always the server's own rendering of this address. */
export function followConversion(address: string, pages: HTMLElement, onPages: (within: ParentNode) => void): void {
	let looking = false;
	let again = false;
	const refresh = async (): Promise<void> => {
		again = looking;
		if (looking) return;
		looking = true;
		const copy = await look();
		if (copy) {
			takeOver(copy, pages);
			onPages(pages);
		}
		setTimeout(
			() => {
				looking = false;
				if (again || !copy) void refresh();
			},
			copy ? pauseMs : pauseAfterFailureMs,
		);
	};
	const events = new EventSource(address);
	events.addEventListener('conversion', (event: MessageEvent<string>) => {
		if (isFinished(event.data)) events.close();
		void refresh();
	});
}
