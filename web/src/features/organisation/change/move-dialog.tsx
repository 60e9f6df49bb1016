import { Form } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import type { Effects, Organisation } from '../shared/types.ts';
import { ChangeDialog, type ChangeFields } from './change-dialog.tsx';
import { findOrganisations } from './find.ts';
import { SearchSelect } from './search-select.tsx';

/** Another superior for an organisation, found by name or pinyin. */
export function MoveDialog(props: {
	organisation: Organisation;
	onDone: (effects: Effects) => void;
	onClose: () => void;
}) {
	const { t } = useTranslation('organisation');
	const { id, parent } = props.organisation;
	const position = useRef(0);
	const move = async (fields: ChangeFields & { parentId: number; preview: boolean }): Promise<Effects> => {
		if (!fields.preview && parent) {
			const sisters = await api.organisation.organisation.tree({ below: parent.id });
			position.current = sisters.findIndex((sister) => sister.id === id);
		}
		return api.organisation.change.move({ ...fields, id });
	};
	return (
		<ChangeDialog<{ parentId: number }>
			title={t('act.move')}
			initial={{}}
			change={move}
			{...(parent
				? {
						undo: (_, { effectiveOn }) =>
							api.organisation.change.move({ id, parentId: parent.id, position: position.current, effectiveOn }),
					}
				: {})}
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
