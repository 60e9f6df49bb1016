import { type SeparateRole, separateRoles } from '@pacesetter/core/identity';
import { Alert, Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useAct } from '../../../app/use-act.ts';
import { AccountSelect } from './account-select.tsx';
import styles from './administrators.module.css';

type Fields = Record<SeparateRole, string>;

/** The founder's last act as one. */
export function NameForm() {
	const { t } = useTranslation(['administrators', 'audit']);
	const { busy, act } = useAct();
	const name = async (fields: Fields): Promise<void> => {
		// A whole new page: everything on it depends on rights that have just changed.
		if (await act(() => api.identity.administrator.name(fields))) window.location.assign('/desk/administrators');
	};
	return (
		<>
			<Alert type="warning" showIcon title={t('name.before')} description={t('name.effects')} />
			<Form<Fields> className={styles.form ?? ''} layout="vertical" onFinish={(fields) => void name(fields)}>
				{separateRoles.map((role) => (
					<Form.Item
						key={role}
						name={role}
						label={t(`audit:roles.${role}`)}
						extra={t(`duty.${role}`)}
						rules={[{ required: true, message: t('account.rule') }]}
					>
						<AccountSelect />
					</Form.Item>
				))}
				<Button type="primary" htmlType="submit" loading={busy}>
					{t('name.submit')}
				</Button>
			</Form>
		</>
	);
}
