import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../../app/api.ts';
import { profileOf } from '../shared/address.ts';
import type { Organisation } from '../shared/types.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { NameFields } from './name-fields.tsx';

interface Fields {
	readonly type: Organisation['type'];
	readonly fullName: string;
	readonly shortName: string;
}

/** A new organisation below one; without a parent, the county committee that an installation begins with. */
export function CreateDialog({ parent, onClose }: { parent: Organisation | null; onClose: () => void }) {
	const { t } = useTranslation('organisation');
	const navigate = useNavigate();
	const types = parent ? parent.typesBelow : (['committee'] as const);
	return (
		<ChangeDialog<Fields>
			title={t(parent ? 'act.create' : 'first.establish')}
			initial={{ ...(types[0] ? { type: types[0] } : {}) }}
			change={(fields) =>
				api.organisation.change.create({ ...fields, parentId: parent?.id ?? null, level: parent ? 4 : 3 })
			}
			onDone={({ id }) => void navigate(id === null ? '/desk/organisations' : profileOf(id))}
			onClose={onClose}
		>
			<Form.Item name="type" label={t('column.type')} rules={[{ required: true }]}>
				<Select options={types.map((type) => ({ value: type, label: t(`type.${type}`) }))} />
			</Form.Item>
			<NameFields />
		</ChangeDialog>
	);
}
