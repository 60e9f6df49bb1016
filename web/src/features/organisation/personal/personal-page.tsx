import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { api } from '../../../app/api.ts';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { saveText } from '../../../ui/save-text.ts';
import type { PersonalData } from '../shared/types.ts';
import { personIn } from './address.ts';
import { Held } from './held.tsx';
import { MaskedField } from './masked-field.tsx';
import styles from './personal.module.css';
import { ReasonDialog } from './reason-dialog.tsx';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
	const id = personIn(params.id);
	if (id === null) throw data({ code: 'NOT_FOUND' }, { status: 404 });
	return forPage(request, context.get(apiContext).organisation.person.get({ id }));
}

/** What is held about one person: his sealed fields for a reason, all of it on his request, and its end. */
export default function PersonalPage() {
	const person = useLoaderData<typeof loader>();
	const { t } = useTranslation('personal');
	const [held, hold] = useState<PersonalData | null>(null);
	const [asking, ask] = useState<'export' | 'erase' | null>(null);
	const may = (permission: (typeof person.permissions)[number]) => person.permissions.includes(permission);
	const mayReveal = may('person.reveal') && person.erasedOn === null;
	const { id, name } = person;
	return (
		<>
			<title>{t('title', { name })}</title>
			<h1>{t('title', { name })}</h1>
			<p className={styles.lead}>{person.erasedOn ? t('erasedOn', { day: person.erasedOn }) : t('lead')}</p>
			<dl className={styles.facts}>
				<dt>{t('field.idNumber')}</dt>
				<dd>
					<MaskedField person={person} field="idNumber" mask={person.maskedIdNumber} mayReveal={mayReveal} />
				</dd>
				<dt>{t('field.phone')}</dt>
				<dd>
					<MaskedField person={person} field="phone" mask={person.maskedPhone} mayReveal={mayReveal} />
				</dd>
			</dl>
			<div className={styles.acts}>
				{may('person.reveal') && (
					<Button type={held ? 'default' : 'primary'} onClick={() => ask('export')}>
						{t('export')}
					</Button>
				)}
				{held && (
					<>
						<Button onClick={() => saveText(`${name}.json`, 'application/json', JSON.stringify(held, null, '\t'))}>
							{t('save')}
						</Button>
						<Button onClick={() => window.print()}>{t('print')}</Button>
					</>
				)}
				{may('person.erase') && person.erasedOn === null && (
					<Button danger onClick={() => ask('erase')}>
						{t('erase')}
					</Button>
				)}
			</div>
			{held && <Held held={held} />}
			{asking === 'export' && (
				<ReasonDialog
					title={t('exportTitle', { name })}
					explained={t('exportExplained')}
					okText={t('export')}
					act={async (reason) => hold(await api.organisation.person.export({ id, reason }))}
					onClose={() => ask(null)}
				/>
			)}
			{asking === 'erase' && (
				<ReasonDialog
					danger
					title={t('eraseTitle', { name })}
					explained={t('eraseExplained')}
					okText={t('erase')}
					act={async (reason) => {
						await api.organisation.person.erase({ id, reason });
						hold(null);
					}}
					onClose={() => ask(null)}
				/>
			)}
		</>
	);
}
