import { Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';

interface Props {
	readonly name: string;
	readonly label: string;
	readonly rule: string;
	readonly many?: boolean;
	/** Only of this organisation and those below it. */
	readonly within?: number;
	readonly known?: readonly { readonly id: number; readonly shortName: string }[];
}

/** Chooses from the organisations for which the reader may issue, by a part of the name. */
export function OrganisationField({ name, label, rule, many = false, within, known = [] }: Props) {
	const { t } = useTranslation('campaigns');
	const [found, keep] = useState(known);
	const find = async (query: string): Promise<void> => {
		const narrowed = { ...(query ? { query: query.slice(0, 60) } : {}), ...(within ? { within } : {}) };
		const fresh = await api.campaigns.campaign.issuers(narrowed);
		keep((before) => [...fresh, ...before.filter(({ id }) => !fresh.some((one) => one.id === id))]);
	};
	return (
		<Form.Item name={name} label={label} rules={[{ required: true, message: rule }]}>
			<Select
				{...(many ? { mode: 'multiple' as const } : {})}
				showSearch={{ optionFilterProp: 'label', onSearch: (query) => void find(query) }}
				onFocus={() => void find('')}
				placeholder={t('board.organisation')}
				options={found.map(({ id, shortName }) => ({ value: id, label: shortName }))}
			/>
		</Form.Item>
	);
}
