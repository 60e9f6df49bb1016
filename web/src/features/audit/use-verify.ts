import { useState } from 'react';

interface Verdict {
	readonly entries: number;
	readonly broken: { readonly seal: number; readonly entry: number | null } | null;
	readonly unsealed: { readonly entries: number };
}

export type Proof =
	| { readonly state: 'idle' }
	| { readonly state: 'failed' }
	| { readonly state: 'running'; readonly entries: number }
	| { readonly state: 'done'; readonly verdict: Verdict };

/** Lines of an answer as they come. */
async function* linesOf(answer: Response): AsyncGenerator<string> {
	if (!answer.ok || !answer.body) throw new Error(String(answer.status));
	let rest = '';
	const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
	for (let part = await reader.read(); !part.done; part = await reader.read()) {
		const lines = (rest + part.value).split('\n');
		rest = lines.pop() ?? '';
		yield* lines;
	}
}

/** The proof of the whole chain, with its progress. */
export function useVerify(): { proof: Proof; verify: () => Promise<void> } {
	const [proof, setProof] = useState<Proof>({ state: 'idle' });
	const verify = async (): Promise<void> => {
		setProof({ state: 'running', entries: 0 });
		try {
			let verdict: Verdict | undefined;
			for await (const line of linesOf(await fetch('/api/audit/verify', { method: 'POST' }))) {
				const told: { entries?: number; verdict?: Verdict } = JSON.parse(line);
				verdict = told.verdict ?? verdict;
				if (told.entries !== undefined) setProof({ state: 'running', entries: told.entries });
			}
			setProof(verdict ? { state: 'done', verdict } : { state: 'failed' });
		} catch {
			setProof({ state: 'failed' });
		}
	};
	return { proof, verify };
}
