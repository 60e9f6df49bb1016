import { type FocusEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import { placeOf } from './chosen.ts';

const boxesIn = (list: HTMLElement | null): HTMLElement[] => [
	...(list?.querySelectorAll<HTMLElement>('input[type=checkbox]') ?? []),
];

/**
 * The checkboxes of a list's rows, of which one has the focus. Rows that are done with may go, and with them the focus that the next key needs:
 * then it comes to what takes their place, or to the list where that is empty.
 * @param shown what the rows are, in their order
 * @returns `back`, which does the same for whatever else went with the focus
 * @param done another object each time something was done with rows; null while something above them has the focus
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, shown: readonly string[], done: object | null) {
	const stood = useRef<Parameters<typeof placeOf>[0]>({ ids: [], at: 0 });
	const now = useRef(shown);
	now.current = shown;
	const back = useCallback((): void => {
		if (document.activeElement !== document.body) return;
		(boxesIn(list.current)[placeOf(stood.current, now.current)] ?? list.current)?.focus();
	}, [list]);
	useEffect(() => {
		if (done) back();
	}, [done, back]);
	const boxes = (): HTMLElement[] => boxesIn(list.current);
	const onFocus = ({ target }: FocusEvent<HTMLElement>): void => {
		const at = boxes().indexOf(target);
		if (at >= 0) stood.current = { ids: now.current, at };
	};
	return { boxes, onFocus, back };
}
