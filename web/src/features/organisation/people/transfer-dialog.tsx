import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { SearchSelect } from '../change/search-select.tsx';
import { FormDialog } from '../shared/form-dialog.tsx';
import { TextField } from '../shared/text-field.tsx';
import type { MemberRow } from '../shared/types.ts';
import { findBranches } from './find.ts';

interface Fields {
	readonly toCode: string;
	readonly reason?: string;
}

/** Proposes to bring a member to another branch; both sides say yes afterwards. */
export function TransferDialog({ member, onClose }: { member: MemberRow; onClose: () => void }) {
	const { t } = useTranslation('people');
	const { id: memberId, name } = member;
	return (
		<FormDialog<Fields, { id: string }>
			title={t('transfer.title', { name })}
			initial={{}}
			send={({ toCode, reason }) => api.organisation.transfer.propose({ memberId, toCode, reason: reason || null })}
			done={t('transfer.done', { name })}
			undo={({ id }) => api.organisation.transfer.withdraw({ id })}
			onClose={onClose}
		>
			<Form.Item
				name="toCode"
				label={t('transfer.to')}
				extra={t('transfer.toHint')}
				rules={[{ required: true, message: t('transfer.toRule') }]}
			>
				<SearchSelect<string> find={findBranches(member.organisation.id, (code) => t('transfer.byCode', { code }))} />
			</Form.Item>
			<TextField name="reason" label={t('transfer.reason')} most={400} optional />
		</FormDialog>
	);
}
