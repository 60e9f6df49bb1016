import { Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import type { Effects, Organisation, OrganisationRow } from '../shared/types.ts';
import { useRefusalMessage } from '../shared/use-refusal-message.ts';
import { ChangeDialog } from './change-dialog.tsx';

/** Another superior for an organisation, found by name or pinyin. */
export function MoveDialog(props: {
	organisation: Organisation;
	onDone: (effects: Effects) => void;
	onClose: () => void;
}) {
	const { t } = useTranslation('organisation');
	const { id } = props.organisation;
	const { found, search } = useFound(id);
	return (
		<ChangeDialog<{ parentId: number }>
			title={t('act.move')}
			initial={{}}
			change={(fields) => api.organisation.change.move({ ...fields, id })}
			onDone={props.onDone}
			onClose={props.onClose}
		>
			<Form.Item
				name="parentId"
				label={t('change.parent')}
				rules={[{ required: true, message: t('change.parentRule') }]}
			>
				<Select
					showSearch={{ filterOption: false, onSearch: (query) => void search(query) }}
					onFocus={() => void search('')}
					placeholder={t('filter.query')}
					options={found.map((row) => ({ value: row.id, label: labelOf(row) }))}
				/>
			</Form.Item>
		</ChangeDialog>
	);
}

const labelOf = (row: OrganisationRow): string =>
	row.parent ? `${row.shortName}（${row.parent.shortName}）` : row.shortName;

function useFound(self: number) {
	const [found, keep] = useState<readonly OrganisationRow[]>([]);
	const complain = useRefusalMessage();
	const search = async (query: string): Promise<void> => {
		try {
			const { items } = await api.organisation.organisation.list({ size: 20, ...(query.trim() ? { query } : {}) });
			keep(items.filter((row) => row.id !== self));
		} catch (error) {
			complain(error);
		}
	};
	return { found, search };
}
