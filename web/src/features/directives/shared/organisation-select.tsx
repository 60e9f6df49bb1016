import { App, Select } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useRefusalSentence } from '../../../app/use-refusal-sentence.ts';

interface Choice {
	readonly value: number;
	readonly label: string;
}

interface Props {
	/** Offered before anything is sought. */
	readonly known?: readonly Choice[];
	/** Given by a Form. */
	readonly id?: string;
	readonly value?: number | null;
	readonly onChange?: (id: number | null) => void;
}

/** Chooses one organisation by name, pinyin or code. */
export function OrganisationSelect({ known = [], value, onChange, ...field }: Props) {
	const { t } = useTranslation('organisation');
	const { message } = App.useApp();
	const sentence = useRefusalSentence();
	const [found, keep] = useState(known);
	const asked = useRef(0);
	const search = async (query: string): Promise<void> => {
		asked.current += 1;
		const mine = asked.current;
		const wish = query.trim().slice(0, 60);
		try {
			const { items } = await api.organisation.organisation.list({ size: 20, ...(wish ? { query: wish } : {}) });
			// An answer that comes late must not hide that of a later question.
			if (mine !== asked.current) return;
			const fresh = items.map(({ id, shortName, parent }) => ({
				value: id,
				label: parent ? `${shortName}（${parent.shortName}）` : shortName,
			}));
			keep((before) => [
				...fresh,
				...before.filter((one) => one.value === value && !fresh.some((each) => each.value === value)),
			]);
		} catch (error) {
			void message.error(sentence(error), 6);
		}
	};
	return (
		<Select<number | null>
			{...field}
			{...(value === undefined ? {} : { value })}
			allowClear
			showSearch={{ filterOption: false, onSearch: (query) => void search(query) }}
			onFocus={() => void search('')}
			onChange={(chosen) => onChange?.(chosen ?? null)}
			placeholder={t('filter.query')}
			options={[...found]}
		/>
	);
}
