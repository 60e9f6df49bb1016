import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import type { Effects, Organisation } from '../shared/types.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { findOrganisations } from './find.ts';
import { SearchSelect } from './search-select.tsx';

/** Another superior for an organisation, found by name or pinyin. */
export function MoveDialog(props: {
	organisation: Organisation;
	onDone: (effects: Effects) => void;
	onClose: () => void;
}) {
	const { t } = useTranslation('organisation');
	const { id } = props.organisation;
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
				<SearchSelect find={findOrganisations(id)} />
			</Form.Item>
		</ChangeDialog>
	);
}
