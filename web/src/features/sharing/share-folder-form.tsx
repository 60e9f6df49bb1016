import type { Folder } from '@pacesetter/core/reading';
import {
	type LinkDays,
	linkDays,
	longestLinkPassword,
	type ShareLink,
	shortestLinkPassword,
} from '@pacesetter/core/sharing';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/api.ts';
import { useAct } from '../../app/use-act.ts';
import styles from './sharing.module.css';

interface Fields {
	readonly days: LinkDays;
	readonly password?: string;
	readonly downloads: boolean;
	readonly restricted: boolean;
}
const usual = { days: 7, downloads: false, restricted: false } as const;

/** What a link to a folder allows. */
export function ShareFolderForm({ folder, onMade }: { folder: Folder; onMade: (link: ShareLink) => void }) {
	const { t } = useTranslation('sharing');
	const { busy, act } = useAct();
	// Sent twice, e.g. after a line that broke, it is one link.
	const [key] = useState(() => crypto.randomUUID());
	const make = async ({ password, ...fields }: Fields): Promise<void> => {
		const wish = { folderId: folder.id, key, ...fields, ...(password ? { password } : {}) };
		await act(async () => onMade(await api.sharing.link.makeOfFolder(wish)));
	};
	const advice = t('make.passwordAdvice');
	return (
		<Form<Fields>
			layout="vertical"
			className={styles.form ?? ''}
			initialValues={usual}
			onFinish={(fields) => void make(fields)}
		>
			<Form.Item name="days" label={t('make.days')}>
				<Select options={linkDays.map((days) => ({ value: days, label: t('make.day', { days }) }))} />
			</Form.Item>
			<Form.Item
				name="password"
				label={t('make.password')}
				extra={advice}
				rules={[{ min: shortestLinkPassword, max: longestLinkPassword, message: advice }]}
			>
				<Input autoComplete="off" maxLength={longestLinkPassword} />
			</Form.Item>
			<Form.Item name="downloads" valuePropName="checked" extra={t('folder.downloadsAdvice')}>
				<Checkbox>{t('make.downloads')}</Checkbox>
			</Form.Item>
			<Form.Item name="restricted" valuePropName="checked" extra={t('folder.restrictedAdvice')}>
				<Checkbox>{t('folder.restricted')}</Checkbox>
			</Form.Item>
			<Button type="primary" htmlType="submit" loading={busy}>
				{t('make.submit')}
			</Button>
		</Form>
	);
}
