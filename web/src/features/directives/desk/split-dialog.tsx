import { useState } from 'react';
import type { Clause } from '../shared/types.ts';
import { piecesOf } from './pieces.ts';
import { SplitAt } from './split-at.tsx';

interface Props {
	readonly clause: Clause;
	readonly text: string;
	readonly onSplit: (at: number) => void;
	readonly onClose: () => void;
}

/** Chooses where a clause is split. */
export function SplitDialog({ clause, text, onSplit, onClose }: Props) {
	const pieces = piecesOf(text, clause.spans).slice(1);
	const [at, setAt] = useState<number | null>(null);
	return <SplitAt of="clause" pieces={pieces} at={at} onAt={setAt} onSplit={onSplit} onClose={onClose} />;
}
