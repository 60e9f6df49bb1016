import { conversionSchema, documentStates } from '@pacesetter/core/library';
import { z } from 'zod';

const progressSchema = z.object({ state: z.enum(documentStates), conversion: conversionSchema });

/** What the live stream says of a document. `at`: when it was heard, by `performance.now()`. */
export type Progress = z.infer<typeof progressSchema> & { readonly at: number };

/** Follows a document's server-sent events until they end. @throws Error where the stream isn't given */
export async function* follow(address: string, cookie: string): AsyncGenerator<Progress> {
	const answer = await fetch(address, { headers: { cookie, accept: 'text/event-stream' } });
	if (!answer.ok || !answer.body) throw new Error(`${address} answered ${answer.status}`);
	let text = '';
	for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
		const events = (text + chunk).split('\n\n');
		text = events.pop() ?? '';
		for (const event of events) {
			const data = event.split('\n').find((line) => line.startsWith('data:'));
			if (data) yield { ...progressSchema.parse(JSON.parse(data.slice(5))), at: performance.now() };
		}
	}
}
