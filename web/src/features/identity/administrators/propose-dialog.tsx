import { type ProposalKind, proposalKinds } from '@pacesetter/core/identity';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { Dialog } from '../../../app/dialog.tsx';
import { useAct } from '../../../app/use-act.ts';
import { AccountSelect } from './account-select.tsx';
import type { Holder } from './holders.tsx';

interface Fields {
	readonly kind: ProposalKind;
	readonly successorId?: string;
	readonly reason: string;
}

/** Asks another of the three to agree. Of oneself nothing but a successor is asked for. */
export function ProposeDialog({ holder, own, onClose }: { holder: Holder; own: boolean; onClose: () => void }) {
	const { t } = useTranslation(['administrators', 'audit']);
	const { busy, act } = useAct();
	const [form] = Form.useForm<Fields>();
	const kind = Form.useWatch('kind', form) ?? 'replace';
	const kinds = own ? (['replace'] as const) : proposalKinds;
	const { role } = holder;
	const propose = async ({
		kind: what,
		successorId = null,
		reason,
	}: Omit<Fields, 'successorId'> & { successorId?: string | null }) => {
		const wish = { role, kind: what, successorId: what === 'replace' ? successorId : null, reason };
		if (await act(() => api.identity.administrator.propose(wish))) onClose();
	};
	return (
		<Dialog
			open
			title={t('propose.title', { role: t(`audit:roles.${role}`) })}
			okText={t('propose.submit')}
			cancelText={t('cancel')}
			confirmLoading={busy}
			onOk={form.submit}
			onCancel={onClose}
		>
			<p>{t('propose.advice')}</p>
			<Form
				form={form}
				layout="vertical"
				initialValues={{ kind: 'replace' }}
				onFinish={(fields) => void propose(fields)}
			>
				<Form.Item name="kind" label={t('propose.kind')}>
					<Radio.Group options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
				</Form.Item>
				{kind === 'replace' && (
					<Form.Item
						name="successorId"
						label={t('propose.successor')}
						extra={t('propose.successorAdvice')}
						rules={[{ required: true, message: t('account.rule') }]}
					>
						<AccountSelect />
					</Form.Item>
				)}
				<Form.Item
					name="reason"
					label={t('propose.reason')}
					rules={[{ required: true, whitespace: true, max: 400, message: t('propose.reasonRule') }]}
				>
					<Input.TextArea maxLength={400} autoSize={{ minRows: 2 }} />
				</Form.Item>
			</Form>
		</Dialog>
	);
}
