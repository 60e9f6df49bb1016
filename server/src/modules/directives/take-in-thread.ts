import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { placesOf, takeIn } from '@pacesetter/core/directives/intake';
import { loadLanguage } from '@pacesetter/core/directives/proofread';
import type { TakenIn, ToTakeIn } from './take-in-apart.ts';

const { source, organs, before, registered, pages } = workerData as ToTakeIn;
const intake = takeIn(source, { organs, language: await loadLanguage() }, before, randomUUID, registered);
const taken: TakenIn = { ...intake, places: placesOf(source.text, pages) };
parentPort?.postMessage(taken);
