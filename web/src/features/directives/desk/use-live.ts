import { deskNews } from '@pacesetter/core/directives/desk';
import { useEffect, useRef } from 'react';
import { useRevalidator } from 'react-router';
import { eventsAddress } from '../shared/address.ts';
import type { Desk, Directive } from '../shared/types.ts';

/** Shows the desk anew as soon as it is no longer what this page shows. */
export function useLive(directive: Directive, desk: Desk): void {
	const { revalidate } = useRevalidator();
	const shown = useRef('');
	shown.current = `${desk.revision} ${directive.reading} ${directive.state}`;
	const again = useRef(revalidate);
	again.current = revalidate;
	const { id } = directive;
	useEffect(() => {
		const source = new EventSource(eventsAddress(id));
		source.addEventListener('desk', ({ data }: MessageEvent<string>) => {
			const { revision, reading, state } = deskNews.parse(JSON.parse(data));
			if (`${revision} ${reading} ${state}` !== shown.current) void again.current();
		});
		return () => source.close();
	}, [id]);
}
