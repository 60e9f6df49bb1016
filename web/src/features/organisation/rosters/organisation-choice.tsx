import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useRefusalMessage } from '../shared/use-refusal-message.ts';
import styles from './rosters.module.css';

interface Known {
	readonly id: number;
	readonly shortName: string;
}

interface Props {
	readonly id: string;
	/** Offered before anything is sought. */
	readonly first: readonly Known[];
	readonly value: number | null;
	readonly onChange: (id: number) => void;
	readonly label?: string;
}

/** Chooses one organisation by name, pinyin or code. */
export function OrganisationChoice({ id, first, value, onChange, label }: Props) {
	const { t } = useTranslation('organisation');
	const [found, setFound] = useState<readonly Known[]>(first);
	const complain = useRefusalMessage();
	const search = async (query: string): Promise<void> => {
		if (!query.trim()) return setFound(first);
		try {
			const wish = { size: 20, query: query.trim().slice(0, 60) };
			setFound((await api.organisation.organisation.list(wish)).items);
		} catch (error) {
			complain(error);
		}
	};
	const options = [...found, ...first.filter((one) => !found.some((other) => other.id === one.id))];
	return (
		<Select<number>
			id={id}
			className={styles.choice ?? ''}
			{...(label ? { 'aria-label': label } : {})}
			{...(value === null ? {} : { value })}
			showSearch={{ filterOption: false, onSearch: (query) => void search(query) }}
			onChange={onChange}
			placeholder={t('filter.query')}
			options={options.map((one) => ({ value: one.id, label: one.shortName }))}
		/>
	);
}
