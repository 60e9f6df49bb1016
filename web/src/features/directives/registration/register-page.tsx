import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router';
import { api } from '../../../app/api.ts';
import { apiContext } from '../../../app/context.ts';
import { DocumentSelect } from '../../../app/document-select.tsx';
import { forPage } from '../../../app/refusal.ts';
import { useAct } from '../../../app/use-act.ts';
import { useUndo } from '../../../app/use-undo.tsx';
import { numberIn } from '../../../ui/address-number.ts';
import { deskAddress, directivesAddress } from '../shared/address.ts';
import { OrganisationSelect } from '../shared/organisation-select.tsx';
import { blank, type Fields, registrationOf } from './fields.ts';
import styles from './registration.module.css';
import { RegistrationForm } from './registration-form.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
	const { directives, library, organisation } = context.get(apiContext);
	const [uppers, tops] = await forPage(
		request,
		Promise.all([directives.directive.list({ size: 100 }), organisation.organisation.tree({})]),
	);
	const wanted = numberIn(new URL(request.url).searchParams.get('document'), 12);
	const asked = wanted === null ? null : await forPage(request, library.document.get({ number: wanted }));
	const document = asked && { number: asked.number, title: asked.title };
	return { uppers: uppers.items, tops, now: new Date().toISOString(), document };
}

/** A document of the library becomes a directive. */
export default function RegisterPage() {
	const { uppers, tops, now, document: asked } = useLoaderData<typeof loader>();
	const { t } = useTranslation('directives');
	const { t: common } = useTranslation('common');
	const { busy, act } = useAct();
	const notice = useUndo();
	const navigate = useNavigate();
	const [form] = Form.useForm<Fields>();
	const [top] = tops;
	const save = async (fields: Fields): Promise<void> => {
		const { document = 0, organisationId = 0 } = form.getFieldsValue();
		const made: string[] = [];
		const register = async () =>
			made.push((await api.directives.directive.register({ ...registrationOf(fields), document, organisationId })).id);
		if (!(await act(register))) return;
		const [id = ''] = made;
		await navigate(deskAddress(id));
		const undo = async () => {
			await api.directives.directive.remove({ id });
			await navigate(directivesAddress);
		};
		notice({ title: t('register.done', { title: fields.title }), undo });
	};
	return (
		<>
			<title>{t('register.title')}</title>
			<h1>{t('register.title')}</h1>
			<p className={styles.lead}>{t('register.lead')}</p>
			<RegistrationForm
				form={form}
				initial={{
					...blank(now),
					...(top ? { organisationId: top.id } : {}),
					...(asked === null ? {} : { document: asked.number, title: asked.title }),
				}}
				uppers={uppers}
				busy={busy}
				back={directivesAddress}
				onSave={save}
			>
				<Form.Item
					name="document"
					label={t('register.document')}
					extra={common('document.hint')}
					rules={[{ required: true, message: t('register.documentRule') }]}
				>
					<DocumentSelect
						known={asked === null ? [] : [asked]}
						onFound={({ title }) => form.setFieldsValue({ title })}
					/>
				</Form.Item>
				<Form.Item
					name="organisationId"
					label={t('register.organisation')}
					rules={[{ required: true, message: t('register.organisationRule') }]}
				>
					<OrganisationSelect known={tops.map(({ id, shortName }) => ({ value: id, label: shortName }))} />
				</Form.Item>
			</RegistrationForm>
		</>
	);
}
