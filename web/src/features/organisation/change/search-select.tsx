import { Select } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalMessage } from '../shared/use-refusal-message.ts';

export interface Choice<Value> {
	readonly value: Value;
	readonly label: string;
}

interface Props<Value> {
	/** What a search finds; the empty text finds the first ones. */
	readonly find: (query: string) => Promise<readonly Choice<Value>[]>;
	readonly multiple?: boolean;
	/** What is chosen already, by its name. */
	readonly known?: readonly Choice<Value>[];
	/** Given by a Form. */
	readonly id?: string;
	readonly value?: Value | Value[];
	readonly onChange?: (chosen: Value | Value[]) => void;
}

/** Chooses from what a search by name or pinyin finds. What was chosen keeps its name while something else is sought. */
export function SearchSelect<Value extends string | number>({
	find,
	multiple = false,
	known = [],
	...field
}: Props<Value>) {
	const { t } = useTranslation('organisation');
	const [found, keep] = useState(known);
	const complain = useRefusalMessage();
	const chosen = new Set([field.value ?? []].flat());
	const asked = useRef(0);
	const search = async (query: string): Promise<void> => {
		asked.current += 1;
		const mine = asked.current;
		try {
			const fresh = await find(query.trim().slice(0, 60));
			// An answer that comes late must not hide that of a later question.
			if (mine !== asked.current) return;
			keep((before) => [
				...fresh,
				...before.filter((one) => chosen.has(one.value) && !fresh.some(({ value }) => value === one.value)),
			]);
		} catch (error) {
			complain(error);
		}
	};
	return (
		<Select<Value | Value[], Choice<Value>>
			{...field}
			{...(multiple ? { mode: 'multiple' as const } : {})}
			showSearch={{ filterOption: false, onSearch: (query) => void search(query) }}
			onFocus={() => void search('')}
			placeholder={t('filter.query')}
			options={[...found]}
		/>
	);
}
