import { randomUUID } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { placesOf, takeIn } from '@pacesetter/core/directives/intake';
import { loadLanguage } from '@pacesetter/core/directives/proofread';
import type { TakenIn, ToTakeIn } from './take-in-apart.ts';

const language = await loadLanguage();
parentPort?.on('message', ({ source, organs, before, registered, pages }: ToTakeIn) => {
	const intake = takeIn(source, { organs, language }, before, randomUUID, registered);
	const taken: TakenIn = { ...intake, places: placesOf(source.text, pages) };
	parentPort?.postMessage(taken);
});
