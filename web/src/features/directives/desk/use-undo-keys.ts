import { useEffect, useRef } from 'react';
import { commandOf } from './keys.ts';

/** Fields have an undo of their own, but for those that hold no words. */
const isField = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement &&
	target.closest('input:not([type=checkbox]), textarea, select, [contenteditable], [role=dialog]') !== null;

/** Undo and redo by keyboard, wherever on the page the focus is. */
export function useUndoKeys(step: ((way: 'undo' | 'redo') => void) | null): void {
	const latest = useRef(step);
	latest.current = step;
	useEffect(() => {
		const onKeyDown = (event: KeyboardEvent): void => {
			const command = isField(event.target) ? null : commandOf(event);
			if (command?.does !== 'undo' && command?.does !== 'redo') return;
			event.preventDefault();
			latest.current?.(command.does);
		};
		window.addEventListener('keydown', onKeyDown);
		return () => window.removeEventListener('keydown', onKeyDown);
	}, []);
}
