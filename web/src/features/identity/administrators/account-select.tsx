import { Select } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';

type Candidate = Awaited<ReturnType<typeof api.identity.administrator.candidates>>[number];

/** Chooses one of the accounts that can become one of the three, found by user name, name or pinyin. */
export function AccountSelect(field: { id?: string; value?: string; onChange?: (id: string) => void }) {
	const { t } = useTranslation('administrators');
	const [found, keep] = useState<readonly Candidate[]>([]);
	const newest = useRef(0);
	const search = async (text: string): Promise<void> => {
		const mine = ++newest.current;
		const query = text.trim().slice(0, 60);
		const fresh = await api.identity.administrator.candidates({ query }).catch(() => []);
		if (mine === newest.current)
			keep((before) => [
				...fresh,
				...before.filter((one) => one.id === field.value && !fresh.some(({ id }) => id === one.id)),
			]);
	};
	return (
		<Select<string>
			{...field}
			showSearch={{ filterOption: false, onSearch: (text) => void search(text) }}
			onFocus={() => void search('')}
			placeholder={t('account.placeholder')}
			notFoundContent={t('account.none')}
			options={found.map(({ id, userName, name }) => ({
				value: id,
				label: name === userName ? userName : `${userName}（${name}）`,
			}))}
		/>
	);
}
