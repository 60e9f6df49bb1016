import { deskNews } from '@pacesetter/core/directives/desk';
import { useEffect, useRef } from 'react';
import { useRevalidator } from 'react-router';
import { eventsAddress } from '../shared/address.ts';
import type { Directive } from '../shared/types.ts';

/** Shows the desk anew as soon as somebody else has changed it, or the directive: what was done on this page it shows already. */
export function useLive(directive: Directive, settled: () => Promise<number>): void {
	const { revalidate } = useRevalidator();
	const shown = useRef({ directive, settled, revalidate });
	shown.current = { directive, settled, revalidate };
	const { id } = directive;
	useEffect(() => {
		const source = new EventSource(eventsAddress(id));
		source.addEventListener('desk', async ({ data }: MessageEvent<string>) => {
			const told = deskNews.parse(JSON.parse(data));
			const revision = await shown.current.settled();
			const { reading, state } = shown.current.directive;
			if (told.revision > revision || told.reading !== reading || told.state !== state) void shown.current.revalidate();
		});
		return () => source.close();
	}, [id]);
}
