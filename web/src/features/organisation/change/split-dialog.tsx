import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import type { Effects, Organisation } from '../shared/types.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { findMembers, findOrganisations } from './find.ts';
import { NameFields } from './name-fields.tsx';
import { SearchSelect } from './search-select.tsx';

interface Fields {
	readonly fullName: string;
	readonly shortName: string;
	readonly members?: string[];
	readonly organisations?: number[];
}

/** A new organisation beside this one, with some of its members or of what stands below it. */
export function SplitDialog(props: {
	organisation: Organisation;
	onDone: (effects: Effects) => void;
	onClose: () => void;
}) {
	const { t } = useTranslation('organisation');
	const { id } = props.organisation;
	return (
		<ChangeDialog<Fields>
			title={t('act.split')}
			initial={{}}
			change={(fields) => api.organisation.change.split({ ...fields, id })}
			undo={({ id: made }, { effectiveOn }) =>
				api.organisation.change.merge({ id, sources: made === null ? [] : [made], effectiveOn })
			}
			onDone={props.onDone}
			onClose={props.onClose}
		>
			<NameFields />
			<Form.Item name="members" label={t('change.splitMembers')}>
				<SearchSelect multiple find={findMembers(id)} />
			</Form.Item>
			<Form.Item name="organisations" label={t('change.splitOrganisations')}>
				<SearchSelect multiple find={findOrganisations(id, id)} />
			</Form.Item>
		</ChangeDialog>
	);
}
