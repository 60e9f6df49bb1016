import { Select } from 'antd';
import { useRef, useState } from 'react';
import { useRefusalSentence } from '../../../../app/use-refusal-sentence.ts';
import type { Choice } from './audience.ts';

interface Props<Value> {
	readonly id: string;
	readonly find: (query: string) => Promise<readonly Choice<Value>[]>;
	readonly chosen: readonly Choice<Value>[];
	readonly onChange: (chosen: readonly Choice<Value>[]) => void;
	/** Several, and also what is typed. */
	readonly tags?: boolean;
	readonly placeholder: string;
	readonly empty: string;
}

/** Chooses from what a search finds; what is chosen keeps its name. */
export function FoundSelect<Value extends string | number>({
	find,
	chosen,
	onChange,
	tags = false,
	...field
}: Props<Value>) {
	const sentence = useRefusalSentence();
	const [found, setFound] = useState<readonly Choice<Value>[]>([]);
	const [problem, setProblem] = useState<string | null>(null);
	const asked = useRef(0);
	const search = async (query: string): Promise<void> => {
		asked.current += 1;
		const mine = asked.current;
		try {
			const fresh = await find(query.trim().slice(0, 60));
			// An answer that comes late must not hide that of a later question.
			if (mine !== asked.current) return;
			setFound(fresh);
			setProblem(null);
		} catch (error) {
			if (mine === asked.current) setProblem(sentence(error));
		}
	};
	return (
		<Select<Choice<Value>[] | Choice<Value> | undefined, Choice<Value>>
			id={field.id}
			labelInValue
			allowClear
			{...(tags ? { mode: 'tags' as const } : {})}
			value={tags ? [...chosen] : chosen[0]}
			onChange={(value) =>
				onChange([value ?? []].flat().map((one) => ({ value: one.value, label: one.label ?? String(one.value) })))
			}
			showSearch={{ filterOption: false, onSearch: (query) => void search(query) }}
			onFocus={() => void search('')}
			options={[...found]}
			placeholder={field.placeholder}
			notFoundContent={problem ?? field.empty}
			style={{ width: '100%' }}
		/>
	);
}
