import { App } from 'antd';
import { useState } from 'react';
import { useRevalidator } from 'react-router';
import { useRefusalSentence } from './use-refusal-sentence.ts';

/**
 * Runs a change, then shows the page anew; says why when it is refused, and shows the page anew as well, since what
 * it shows may be out of date. Resolves with whether it was done.
 * @param anew `refused` for a page that shows by itself what was done
 */
export function useAct(anew: 'always' | 'refused' = 'always'): {
	busy: boolean;
	act: (change: () => Promise<unknown>) => Promise<boolean>;
} {
	const { message } = App.useApp();
	const { revalidate } = useRevalidator();
	const sentence = useRefusalSentence();
	const [busy, setBusy] = useState(false);
	const act = async (change: () => Promise<unknown>): Promise<boolean> => {
		setBusy(true);
		let done = false;
		try {
			await change();
			done = true;
		} catch (error) {
			message.error(sentence(error), 6);
		}
		if (!done || anew === 'always') await revalidate();
		setBusy(false);
		return done;
	};
	return { busy, act };
}
