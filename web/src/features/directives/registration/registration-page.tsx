import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { data, type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router';
import { api } from '../../../app/api.ts';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { useAct } from '../../../app/use-act.ts';
import { useUndo } from '../../../app/use-undo.tsx';
import { deskAddress, directivesAddress, idIn } from '../shared/address.ts';
import { type Fields, fieldsOf, registrationOf } from './fields.ts';
import { RegistrationForm } from './registration-form.tsx';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
	const { directive } = context.get(apiContext).directives;
	const id = idIn(params.id);
	if (id === null) throw data({ code: 'NOT_FOUND' }, { status: 404 });
	const [own, uppers] = await forPage(request, Promise.all([directive.get({ id }), directive.list({ size: 100 })]));
	if (!own.editable) throw data({ code: 'FORBIDDEN' }, { status: 403 });
	return { own, uppers: uppers.items.filter((one) => one.id !== id) };
}

/** What is registered of a directive, to be corrected. */
export default function RegistrationPage() {
	const { own, uppers } = useLoaderData<typeof loader>();
	const { t } = useTranslation('directives');
	const { busy, act } = useAct();
	const notice = useUndo();
	const navigate = useNavigate();
	const [form] = Form.useForm<Fields>();
	const { id, title, document } = own;
	const edit = (fields: Fields) => api.directives.directive.edit({ id, ...registrationOf(fields) });
	const save = async (fields: Fields): Promise<void> => {
		if (!(await act(() => edit(fields)))) return;
		await navigate(deskAddress(id));
		notice({ title: t('register.saved'), undo: () => edit(fieldsOf(own)) });
	};
	const again = (number: number) => async (): Promise<void> => {
		const wish = { ...registrationOf(fieldsOf(own)), organisationId: own.organisation.id, document: number };
		await api.directives.directive.register(wish);
	};
	const remove = async (): Promise<void> => {
		await act(async () => {
			await api.directives.directive.remove({ id });
			await navigate(directivesAddress);
			notice({ title: t('register.removed', { title }), ...(document ? { undo: again(document.number) } : {}) });
		});
	};
	const { issuer } = own;
	return (
		<>
			<title>{title}</title>
			<h1>{title}</h1>
			<RegistrationForm
				form={form}
				initial={fieldsOf(own)}
				uppers={uppers}
				issuer={issuer.id === null ? undefined : { value: issuer.id, label: issuer.name }}
				busy={busy}
				back={deskAddress(id)}
				onSave={save}
			/>
			{own.removable && (
				<Button danger loading={busy} onClick={() => void remove()}>
					{t('register.remove')}
				</Button>
			)}
		</>
	);
}
