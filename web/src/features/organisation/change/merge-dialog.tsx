import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import type { Effects, Organisation } from '../shared/types.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { findOrganisations } from './find.ts';
import { SearchSelect } from './search-select.tsx';

/** Others are merged into this one: their members and what stands below them come here, and they end. */
export function MergeDialog(props: {
	organisation: Organisation;
	onDone: (effects: Effects) => void;
	onClose: () => void;
}) {
	const { t } = useTranslation('organisation');
	const { id } = props.organisation;
	return (
		<ChangeDialog<{ sources: number[] }>
			title={t('act.merge')}
			initial={{}}
			change={(fields) => api.organisation.change.merge({ ...fields, id })}
			onDone={props.onDone}
			onClose={props.onClose}
		>
			<Form.Item
				name="sources"
				label={t('change.sources')}
				extra={t('change.sourcesHint')}
				rules={[{ required: true, message: t('change.sourcesRule') }]}
			>
				<SearchSelect multiple find={findOrganisations(id)} />
			</Form.Item>
		</ChangeDialog>
	);
}
