CREATE TABLE "cycle_suspensions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"cycle_id" uuid NOT NULL,
	"unit_path" text collate "C" NOT NULL,
	"decision_number" text NOT NULL,
	"decided_on" date NOT NULL,
	"reason" text NOT NULL,
	"suspended_by" uuid NOT NULL,
	"suspended_at" timestamp with time zone NOT NULL,
	"resumed_by" uuid,
	"resumed_at" timestamp with time zone,
	CONSTRAINT "cycle_suspensions_resumed" CHECK (("cycle_suspensions"."resumed_by" is null) = ("cycle_suspensions"."resumed_at" is null))
);
--> statement-breakpoint
CREATE TABLE "provisional_heads" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"decision_number" text NOT NULL,
	"decided_on" date NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"ended_on" date,
	"ending" text,
	CONSTRAINT "provisional_heads_days" CHECK ("provisional_heads"."ends_on" >= "provisional_heads"."starts_on"),
	CONSTRAINT "provisional_heads_ending" CHECK (("provisional_heads"."ended_on" is null) = ("provisional_heads"."ending" is null)),
	CONSTRAINT "provisional_heads_endings" CHECK ("provisional_heads"."ending" in ('elected', 'replaced', 'left'))
);
--> statement-breakpoint
CREATE TABLE "term_changes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text collate "C" NOT NULL,
	"decider" text NOT NULL,
	"decision_number" text NOT NULL,
	"decided_on" date NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"reason" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"superseded_at" timestamp with time zone,
	CONSTRAINT "term_changes_decider" CHECK ("term_changes"."decider" in ('commune', 'province')),
	CONSTRAINT "term_changes_days" CHECK ("term_changes"."from_day" <> "term_changes"."to_day")
);
--> statement-breakpoint
CREATE TABLE "unit_changes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_path" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"resolution_number" text NOT NULL,
	"resolved_on" date NOT NULL,
	"resolved_by" text NOT NULL,
	"effective_on" date NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "unit_changes_kind" CHECK ("unit_changes"."kind" in ('found', 'merge', 'split', 'dissolve', 'rename', 'join'))
);
--> statement-breakpoint
CREATE TABLE "unit_successions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"change_id" uuid NOT NULL,
	"old_unit_id" uuid,
	"new_unit_id" uuid,
	"households" integer,
	CONSTRAINT "unit_successions_some" CHECK (coalesce("unit_successions"."old_unit_id", "unit_successions"."new_unit_id") is not null)
);
--> statement-breakpoint
ALTER TABLE "notices" ALTER COLUMN "closes_at" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "cycles" DROP COLUMN "unverified_accepted";--> statement-breakpoint
ALTER TABLE "cycles" ADD COLUMN "polling_form" text NOT NULL DEFAULT 'separate_polling_day';--> statement-breakpoint
ALTER TABLE "cycles" ALTER COLUMN "polling_form" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "cycles" ADD COLUMN "suspended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "unit_names" ADD COLUMN "qualifier" text;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "clock_offset_ms" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "clusters" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "cycle_suspensions" ADD CONSTRAINT "cycle_suspensions_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle_suspensions" ADD CONSTRAINT "cycle_suspensions_suspended_by_users_id_fk" FOREIGN KEY ("suspended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle_suspensions" ADD CONSTRAINT "cycle_suspensions_resumed_by_users_id_fk" FOREIGN KEY ("resumed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provisional_heads" ADD CONSTRAINT "provisional_heads_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provisional_heads" ADD CONSTRAINT "provisional_heads_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_changes" ADD CONSTRAINT "term_changes_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_changes" ADD CONSTRAINT "term_changes_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_changes" ADD CONSTRAINT "unit_changes_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_successions" ADD CONSTRAINT "unit_successions_change_id_unit_changes_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."unit_changes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_successions" ADD CONSTRAINT "unit_successions_old_unit_id_units_id_fk" FOREIGN KEY ("old_unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_successions" ADD CONSTRAINT "unit_successions_new_unit_id_units_id_fk" FOREIGN KEY ("new_unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "cycle_suspensions_one" ON "cycle_suspensions" USING btree ("cycle_id") WHERE "cycle_suspensions"."resumed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "provisional_heads_one" ON "provisional_heads" USING btree ("unit_id") WHERE "provisional_heads"."ended_on" is null;--> statement-breakpoint
CREATE INDEX "provisional_heads_path" ON "provisional_heads" USING btree ("unit_path");--> statement-breakpoint
CREATE UNIQUE INDEX "term_changes_one" ON "term_changes" USING btree ("unit_id") WHERE "term_changes"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "term_changes_path" ON "term_changes" USING btree ("unit_path");--> statement-breakpoint
CREATE INDEX "unit_changes_path" ON "unit_changes" USING btree ("unit_path");--> statement-breakpoint
CREATE INDEX "unit_successions_old" ON "unit_successions" USING btree ("old_unit_id");--> statement-breakpoint
CREATE INDEX "unit_successions_new" ON "unit_successions" USING btree ("new_unit_id");--> statement-breakpoint
ALTER TABLE "cycles" ADD CONSTRAINT "cycles_polling_form" CHECK ("cycles"."polling_form" in ('meeting', 'separate_polling_day'));
--> statement-breakpoint
-- Units that change.
-- What tells a unit from another of its name is part of what it is called.
create or replace function unit_names_on(unit uuid, day date) returns setof unit_names language sql stable parallel safe rows 1 as $$
  select unit_id, case when qualifier is null then name else name || ' (' || qualifier || ')' end, folded, valid_from, valid_to, qualifier
  from unit_names where unit_id = unit and valid_from <= day and (valid_to is null or valid_to > day)
$$;
--> statement-breakpoint
-- A right that binds others goes over with its unit: the same right, from the moment at which it ended in the unit that a change has ended.
create function goes_over_with_unit(person uuid, of_role text, of_institution text, to_unit uuid, since timestamptz, giver uuid, confirmer uuid, proposal uuid, decision text, of_mark text)
returns boolean language sql stable as $$
  select exists (
    select from public.grants g
    join public.units u on u.id = g.unit_id and u.valid_to is not null
    join public.unit_successions s on s.old_unit_id = g.unit_id and s.new_unit_id = to_unit
    where g.user_id = person and g.role = of_role and g.valid_to = since
      and (g.institution, g.given_by, g.confirmed_by, g.proposal_id, g.decision_number, g.mark)
        is not distinct from (of_institution, giver, confirmer, proposal, decision, of_mark))
$$;
--> statement-breakpoint
drop trigger grants_confirmed on grants;
--> statement-breakpoint
create trigger grants_confirmed before insert on grants for each row
  when (new.role in ('supervisor', 'approver', 'administrator', 'leader') and not goes_over_with_unit(
    new.user_id, new.role, new.institution, new.unit_id, new.valid_from, new.given_by, new.confirmed_by, new.proposal_id, new.decision_number, new.mark)) execute function refuse_unconfirmed_grant();
--> statement-breakpoint
-- Cycles that stand still.
grant update (resumed_by, resumed_at) on cycle_suspensions to sansang_application;
--> statement-breakpoint
drop function hold_cycle(uuid);
--> statement-breakpoint
-- Who writes about a cycle holds it; closing and suspending wait for him and he for them. Answers how the cycle stands.
create function hold_cycle(cycle uuid, out closed_at timestamptz, out suspended_at timestamptz) language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('cycle:' || cycle, 0));
  select c.closed_at, c.suspended_at into hold_cycle.closed_at, hold_cycle.suspended_at from cycles c where c.id = cycle;
end $$;
--> statement-breakpoint
-- Provisional heads and terms.
grant update (ended_on, ending) on provisional_heads to sansang_application;
--> statement-breakpoint
grant update (superseded_at) on term_changes to sansang_application;
--> statement-breakpoint
-- The checklist is the cycle's: what it says of a step stands with the step, whom it names too.
ALTER TABLE "cycle_steps" ADD COLUMN "setting" jsonb;
--> statement-breakpoint
update cycle_steps s set setting = t.value from jsonb_each('{"PLAN_DECISION":{"name":{"vi":"Quyết định tổ chức bầu, công bố ngày bầu cử","en":"Decision on the election and its date"},"shortName":{"vi":"Quyết định","en":"Decision"},"phase":"start","level":"ward","responsible":{"vi":"UBND cấp xã","en":"Commune-level People’s Committee"},"check":{"vi":"Ngày ban hành đúng hạn; người ký đúng thẩm quyền; đủ khóm; cùng một ngày bầu cử; căn cứ còn hiệu lực.","en":"Issued in time; signed by the competent person; every khóm named; one election day; legal bases in force."},"daysBefore":null,"slots":[{"code":"decision","name":{"vi":"Quyết định công bố ngày bầu cử","en":"Decision announcing election day"},"required":true,"accepts":["pdf","jpeg","png","docx"],"facts":"document"}],"institutions":["fatherland_front","home_affairs"],"waitsFor":[],"leftOut":false},"PLAN":{"name":{"vi":"Kế hoạch và hướng dẫn nghiệp vụ","en":"Plan and professional guidance"},"shortName":{"vi":"Kế hoạch","en":"Plan"},"phase":"start","level":"ward","responsible":{"vi":"UBND cấp xã","en":"Commune-level People’s Committee"},"check":{"vi":"Có MTTQ cùng ban hành; thời gian từng bước khớp bộ quy tắc; dự kiến ngày bầu lại; kinh phí, hậu cần.","en":"Co-authored by the Front; timetable agrees with the rules; rerun foreseen; budget and logistics."},"daysBefore":null,"slots":[{"code":"plan","name":{"vi":"Kế hoạch bầu cử","en":"Election plan"},"required":true,"accepts":["pdf","jpeg","png","docx"],"facts":"document"},{"code":"guidance","name":{"vi":"Hướng dẫn nghiệp vụ","en":"Professional guidance"},"required":false,"accepts":["pdf","jpeg","png","docx"],"facts":"document"}],"institutions":["fatherland_front","home_affairs"],"waitsFor":["PLAN_DECISION"],"leftOut":false},"VOTER_BASIS":{"name":{"vi":"Thành phần cử tri và phương án họp cụm","en":"Voter basis and cluster plan"},"shortName":{"vi":"Họp cụm","en":"Cluster plan"},"phase":"start","level":"neighbourhood","responsible":{"vi":"UBND cấp xã","en":"Commune-level People’s Committee"},"check":{"vi":"Một thành phần cử tri cho cả khóm; mỗi cụm có người chủ trì, thời gian, địa điểm.","en":"One voter basis for the khóm; each cluster has a chair, a time and a place."},"daysBefore":null,"slots":[{"code":"cluster_plan","name":{"vi":"Quyết định thành phần cử tri, phương án họp cụm","en":"Voter basis and cluster plan"},"required":true,"accepts":["pdf","jpeg","png","docx"],"facts":"document"}],"institutions":["fatherland_front","home_affairs"],"waitsFor":["PLAN_DECISION"],"leftOut":false},"FRONT_MEETING_1":{"name":{"vi":"Hội nghị Ban công tác Mặt trận lần 1","en":"First Front-committee meeting"},"shortName":{"vi":"Giới thiệu","en":"First meeting"},"phase":"nomination","level":"neighbourhood","responsible":{"vi":"Ban công tác Mặt trận","en":"Front committee of the khóm"},"check":{"vi":"Ngày họp; số người dự; họ tên người được dự kiến và người giới thiệu.","en":"Date; attendance; names proposed and who proposed them."},"daysBefore":null,"slots":[{"code":"minutes","name":{"vi":"Biên bản hội nghị lần 1, danh sách dự kiến","en":"Minutes of the first meeting with the draft list"},"required":true,"accepts":["pdf","jpeg","png","docx"],"facts":"document"}],"institutions":["fatherland_front","home_affairs"],"waitsFor":["PLAN_DECISION"],"leftOut":false},"PARTY_OPINION":{"name":{"vi":"Thống nhất với cấp ủy chi bộ","en":"Agreement of the party cell"},"shortName":{"vi":"Chi ủy","en":"Party cell"},"phase":"nomination","level":"neighbourhood","responsible":{"vi":"Cấp ủy chi bộ","en":"Party-cell committee"},"check":{"vi":"Ngày nằm giữa hai hội nghị Mặt trận; số người được giới thiệu không dưới mức tối thiểu.","en":"Dated between the two Front meetings; at least the minimum number introduced."},"daysBefore":null,"slots":[{"code":"opinion","name":{"vi":"Ý kiến của cấp ủy chi bộ","en":"Opinion of the party cell"},"required":true,"accepts":["pdf","jpeg","png","docx"],"facts":"document"}],"institutions":["fatherland_front","home_affairs"],"waitsFor":["FRONT_MEETING_1"],"leftOut":false},"VOTER_CONSULT":{"name":{"vi":"Hội nghị lấy ý kiến cử tri","en":"Voter consultation meeting"},"shortName":{"vi":"Lấy ý kiến","en":"Consult voters"},"phase":"nomination","level":"neighbourhood","responsible":{"vi":"Ủy ban MTTQ cấp xã","en":"Commune-level Fatherland Front"},"check":{"vi":"Số mời, số dự; nhận xét và kết quả từng người; hình thức biểu quyết; người ứng cử có mặt; có giám sát dự.","en":"Invited and present; remarks and result per person; form of the vote; candidate present; supervisor attended."},"daysBefore":null,"slots":[{"code":"minutes","name":{"vi":"Biên bản hội nghị lấy ý kiến cử tri","en":"Minutes of the consultation"},"required":true,"accepts":["pdf","jpeg","png","docx"],"facts":"document"},{"code":"attendance","name":{"vi":"Danh sách dự họp có chữ ký","en":"Signed attendance list"},"required":false,"accepts":["pdf","jpeg","png","docx","xlsx"],"facts":"none"}],"institutions":["fatherland_front","home_affairs"],"waitsFor":["PARTY_OPINION"],"leftOut":false},"FRONT_MEETING_2":{"name":{"vi":"Hội nghị Ban công tác Mặt trận lần 2, danh sách chính thức","en":"Second Front-committee meeting, official list"},"shortName":{"vi":"Chốt DS","en":"Official list"},"phase":"nomination","level":"neighbourhood","responsible":{"vi":"Ban công tác Mặt trận","en":"Front committee of the khóm"},"check":{"vi":"Dấu đến trong hạn; số người trong mức cho phép; đúng những người đã lấy ý kiến; xếp theo vần; đã thẩm tra.","en":"Received in time; number within the limits; the people consulted on; alphabetical; everyone vetted."},"daysBefore":null,"slots":[{"code":"minutes","name":{"vi":"Biên bản hội nghị lần 2","en":"Minutes of the second meeting"},"required":true,"accepts":["pdf","jpeg","png","docx"],"facts":"document"},{"code":"official_list","name":{"vi":"Danh sách chính thức người ứng cử","en":"Official candidate list"},"required":false,"accepts":["pdf","jpeg","png","docx"],"facts":"document"}],"institutions":["fatherland_front","home_affairs"],"waitsFor":["PARTY_OPINION","VOTER_CONSULT"],"leftOut":false},"VETTING":{"name":{"vi":"Thẩm tra hồ sơ người ứng cử","en":"Vetting of candidates"},"shortName":{"vi":"Thẩm tra","en":"Vetting"},"phase":"nomination","level":"neighbourhood","responsible":{"vi":"UBND và Ủy ban MTTQ cấp xã","en":"Commune-level committee and Front"},"check":{"vi":"Đủ tuổi vào ngày bầu cử; cư trú; sức khỏe; không bị loại; mỗi lý do có mã.","en":"Of age on election day; residence; health; not struck off; each reason coded."},"daysBefore":null,"slots":[{"code":"vetting_minutes","name":{"vi":"Biên bản thẩm tra","en":"Vetting minutes"},"required":true,"accepts":["pdf","jpeg","png","docx"],"facts":"document"},{"code":"residence","name":{"vi":"Giấy xác nhận cư trú","en":"Confirmation of residence"},"required":true,"accepts":["pdf","jpeg","png","docx"],"facts":"document"}],"institutions":["fatherland_front","home_affairs"],"waitsFor":["FRONT_MEETING_2"],"leftOut":false},"TRAINING":{"name":{"vi":"Tập huấn nghiệp vụ, cách ghi biên bản kiểm phiếu","en":"Training in writing the counting minutes"},"shortName":{"vi":"Tập huấn","en":"Training"},"phase":"team_and_lists","level":"neighbourhood","responsible":{"vi":"UBND cấp xã","en":"Commune-level People’s Committee"},"check":{"vi":"Mỗi khóm có ít nhất hai người dự; họ thuộc Tổ bầu cử; bài thực hành tính đúng.","en":"At least two trained people per khóm; they are in the team; specimen minutes add up."},"daysBefore":null,"slots":[{"code":"attendance","name":{"vi":"Danh sách dự tập huấn có chữ ký","en":"Signed training register"},"required":true,"accepts":["pdf","jpeg","png","docx","xlsx"],"facts":"none"}],"institutions":["fatherland_front","home_affairs"],"waitsFor":["PLAN"],"leftOut":false},"ELECTION_TEAM":{"name":{"vi":"Quyết định thành lập Tổ bầu cử","en":"Decision establishing the election team"},"shortName":{"vi":"Tổ bầu cử","en":"Team"},"phase":"team_and_lists","level":"ward","responsible":{"vi":"UBND cấp xã","en":"Commune-level People’s Committee"},"check":{"vi":"Tổ trưởng thuộc Ban công tác Mặt trận; đủ mọi khóm; không ai là người ứng cử; đã công bố.","en":"Leader from the Front committee; every khóm covered; nobody is a candidate; announced."},"daysBefore":null,"slots":[{"code":"decision","name":{"vi":"Quyết định thành lập Tổ bầu cử","en":"Decision establishing the team"},"required":true,"accepts":["pdf","jpeg","png","docx"],"facts":"document"},{"code":"agreement","name":{"vi":"Văn bản thống nhất của Ủy ban MTTQ cấp xã","en":"Agreement of the commune-level Front"},"required":false,"accepts":["pdf","jpeg","png","docx"],"facts":"document"}],"institutions":["fatherland_front","home_affairs"],"waitsFor":["PLAN_DECISION"],"leftOut":false},"VOTER_LIST":{"name":{"vi":"Danh sách cử tri đại diện hộ gia đình","en":"List of household representatives"},"shortName":{"vi":"DS hộ","en":"House list"},"phase":"team_and_lists","level":"neighbourhood","responsible":{"vi":"Tổ bầu cử","en":"Election team"},"check":{"vi":"Mỗi hộ một người; không trùng; tổng số bằng số hộ của khóm.","en":"One person per household; no duplicates; the total equals the number of households."},"daysBefore":null,"slots":[{"code":"voter_list","name":{"vi":"Danh sách cử tri đại diện hộ","en":"List of household representatives"},"required":true,"accepts":["pdf","jpeg","png","docx","xlsx"],"facts":"none"}],"institutions":["fatherland_front","home_affairs"],"waitsFor":["VOTER_BASIS"],"leftOut":false},"POST_LISTS":{"name":{"vi":"Niêm yết danh sách","en":"Posting of the lists"},"shortName":{"vi":"Niêm yết","en":"Posting"},"phase":"team_and_lists","level":"neighbourhood","responsible":{"vi":"Tổ bầu cử","en":"Election team"},"check":{"vi":"Đủ hai nơi, đủ hai danh sách; đúng bản đã duyệt; đọc được; kiểm tra lại vẫn còn.","en":"Both sites and both lists; the approved version; legible; still there on re-check."},"daysBefore":null,"slots":[{"code":"posting_minutes","name":{"vi":"Biên bản niêm yết","en":"Posting minutes"},"required":true,"accepts":["pdf","jpeg","png","docx"],"facts":"document"},{"code":"photos","name":{"vi":"Ảnh niêm yết tại hai nơi","en":"Photos of both posting sites"},"required":true,"accepts":["jpeg","png","pdf"],"facts":"none"}],"institutions":["fatherland_front","home_affairs"],"waitsFor":["FRONT_MEETING_2","VOTER_LIST"],"leftOut":false},"PUBLIC_INFORMATION":{"name":{"vi":"Tuyên truyền địa điểm, ngày, giờ","en":"Public information on place, date and hour"},"shortName":{"vi":"Tuyên truyền","en":"Public info"},"phase":"information","level":"neighbourhood","responsible":{"vi":"UBND cấp xã","en":"Commune-level People’s Committee"},"check":{"vi":"Ít nhất ba hình thức; địa điểm, ngày, giờ đúng và giống nhau ở mọi nơi; có tiếng Khmer khi cần.","en":"At least three channels; place, date and hour right and equal everywhere; Khmer where needed."},"daysBefore":null,"slots":[{"code":"plan","name":{"vi":"Kế hoạch, lịch phát thanh","en":"Information plan and broadcasts"},"required":true,"accepts":["pdf","jpeg","png","docx"],"facts":"document"},{"code":"photos","name":{"vi":"Ảnh pa-nô, thông báo","en":"Photos of boards and notices"},"required":false,"accepts":["jpeg","png","pdf"],"facts":"none"}],"institutions":["fatherland_front","home_affairs"],"waitsFor":["PLAN"],"leftOut":false},"SECURITY":{"name":{"vi":"Phương án an ninh trật tự, phòng cháy, y tế","en":"Security, fire and medical plan"},"shortName":{"vi":"An ninh","en":"Security"},"phase":"information","level":"ward","responsible":{"vi":"Công an cấp xã","en":"Commune-level police"},"check":{"vi":"Mỗi điểm bầu có người trực; có tình huống dự phòng (bão, mất điện, không ai trúng cử).","en":"People assigned to every polling place; contingencies (storm, power cut, nobody elected)."},"daysBefore":null,"slots":[{"code":"security_plan","name":{"vi":"Phương án bảo đảm an ninh trật tự","en":"Security plan"},"required":true,"accepts":["pdf","jpeg","png","docx"],"facts":"document"}],"institutions":["fatherland_front","home_affairs"],"waitsFor":["PLAN"],"leftOut":false},"COMPLAINTS":{"name":{"vi":"Tiếp nhận, giải quyết khiếu nại, kiến nghị","en":"Complaints about the lists"},"shortName":{"vi":"Khiếu nại","en":"Claims"},"phase":"information","level":"neighbourhood","responsible":{"vi":"Tổ bầu cử","en":"Election team"},"check":{"vi":"Mỗi đơn được trả lời đúng hạn; đơn được chấp nhận đã có danh sách mới niêm yết lại.","en":"Every entry answered in time; accepted ones produced a new list that was posted again."},"daysBefore":null,"slots":[{"code":"register","name":{"vi":"Sổ theo dõi khiếu nại","en":"Register of complaints"},"required":true,"accepts":["pdf","jpeg","png","docx","xlsx"],"facts":"none"}],"institutions":["fatherland_front","home_affairs"],"waitsFor":["POST_LISTS"],"leftOut":false},"NOTICE":{"name":{"vi":"Giấy mời, thông báo họp cử tri","en":"Notice of the meeting"},"shortName":{"vi":"Giấy mời","en":"Notice"},"phase":"information","level":"neighbourhood","responsible":{"vi":"Tổ bầu cử","en":"Election team"},"check":{"vi":"Gửi trước ít nhất 2 ngày; đủ các hộ; niêm yết ở nhà văn hóa và điểm cụm.","en":"At least two days before; every household; posted at the community hall and cluster points."},"daysBefore":null,"slots":[{"code":"notice","name":{"vi":"Giấy mời, thông báo","en":"Notice of the meeting"},"required":true,"accepts":["pdf","jpeg","png","docx"],"facts":"document"},{"code":"recipients","name":{"vi":"Danh sách hộ đã nhận giấy mời","en":"Households that received it"},"required":false,"accepts":["pdf","jpeg","png","docx","xlsx"],"facts":"none"},{"code":"photos","name":{"vi":"Ảnh niêm yết ở nhà văn hóa và các điểm cụm","en":"Photos at the hall and the cluster points"},"required":false,"accepts":["jpeg","png","pdf"],"facts":"none"}],"institutions":["fatherland_front","home_affairs"],"waitsFor":["VOTER_LIST"],"leftOut":false},"MATERIALS":{"name":{"vi":"Phiếu bầu, hòm phiếu, biên bản, địa điểm","en":"Ballots, box, forms and venue"},"shortName":{"vi":"Phiếu, hòm","en":"Ballots, box"},"phase":"information","level":"neighbourhood","responsible":{"vi":"Tổ bầu cử","en":"Election team"},"check":{"vi":"Tên trên phiếu đúng danh sách, đúng thứ tự; số phiếu khớp số hộ; đúng mẫu của bộ quy tắc.","en":"Names as on the list and in its order; number of ballots agrees; the form of the regime."},"daysBefore":null,"slots":[{"code":"handover","name":{"vi":"Biên bản giao nhận phiếu, vật tư","en":"Hand-over minutes"},"required":true,"accepts":["pdf","jpeg","png","docx"],"facts":"document"},{"code":"ballot_specimen","name":{"vi":"Mẫu phiếu bầu","en":"Specimen ballot"},"required":false,"accepts":["jpeg","png","pdf"],"facts":"none"}],"institutions":["fatherland_front","home_affairs"],"waitsFor":["ELECTION_TEAM","FRONT_MEETING_2"],"leftOut":false},"READINESS_REPORT":{"name":{"vi":"Báo cáo công tác chuẩn bị","en":"Readiness report"},"shortName":{"vi":"Báo cáo","en":"Report"},"phase":"information","level":"neighbourhood","responsible":{"vi":"UBND cấp xã","en":"Commune-level People’s Committee"},"check":{"vi":"Số liệu khớp sổ; có biểu cơ cấu người ứng cử; việc còn lại có người chịu trách nhiệm.","en":"Figures agree with the register; composition table attached; open issues have an owner."},"daysBefore":null,"slots":[{"code":"report","name":{"vi":"Báo cáo tổng hợp","en":"Readiness report"},"required":true,"accepts":["pdf","jpeg","png","docx"],"facts":"document"}],"institutions":["fatherland_front","home_affairs"],"waitsFor":["MATERIALS","SECURITY"],"leftOut":false}}') t where t.key = s.step_code;
--> statement-breakpoint
ALTER TABLE "cycle_steps" ALTER COLUMN "setting" SET NOT NULL;
--> statement-breakpoint
create or replace function refuse_missing_half() returns trigger language plpgsql as $$
declare
  asked text := case new.status when 'verified' then 'both' else new.verified_by end;
  named jsonb := coalesce((
    select s.setting->'institutions' from public.cycle_steps s where s.cycle_id = new.cycle_id and s.step_code = new.step_code), '[]');
begin
  if asked = 'none' or (asked = 'both' and exists (
      select from public.dispute_decisions d where d.item_id = new.id and d.version = new.version and d.outcome = 'verified')) then
    return new;
  end if;
  if jsonb_array_length(named) = 0
    or exists (
      select from jsonb_array_elements_text(named) as n(institution)
      where asked in ('both', n.institution)
        and 'verified' is distinct from (
          select v.kind from public.verdicts v
          where v.item_id = new.id and v.version = new.version and v.institution = n.institution
          order by v.id desc limit 1)) then
    raise exception 'Nobody has verified this half of version % of item %: %', new.version, new.id, asked using errcode = 'SM002';
  end if;
  return new;
end $$;
--> statement-breakpoint
create or replace function refuse_missing_finding() returns trigger language plpgsql as $$
begin
  if exists (
    select from (values ('fatherland_front'), ('home_affairs')) as n(institution)
    where new.status is distinct from (
      select f.kind from public.candidate_findings f
      where f.candidate_id = new.id and f.version = new.version and f.institution = n.institution
        and not exists (
          select from public.criterion_verdicts v
          where v.candidate_id = f.candidate_id and v.version = f.version and v.institution = f.institution and v.id > f.id)
      order by f.id desc limit 1)) then
    raise exception 'Not everybody has found version % of candidate % %', new.version, new.id, new.status using errcode = 'SM002';
  end if;
  return new;
end $$;
--> statement-breakpoint
drop table step_institutions;
--> statement-breakpoint
-- Who must agree about a step stays once somebody has spoken of it.
create function refuse_other_verifiers() returns trigger language plpgsql as $$
begin
  if exists (
    select from public.checklist_items i join public.verdicts v on v.item_id = i.id
    where i.cycle_id = new.cycle_id and i.step_code = new.step_code) then
    raise exception 'Institutions have spoken of %', new.step_code using errcode = 'SM013';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger cycle_steps_verifiers before update on cycle_steps for each row
  when (new.setting->'institutions' is distinct from old.setting->'institutions') execute function refuse_other_verifiers();
--> statement-breakpoint
-- Meetings and polling days.
ALTER TABLE "notices" ADD CONSTRAINT "notices_clusters" CHECK ("notices"."closes_at" is null or "notices"."clusters" = '[]');
-- The clock of a tree.

--> statement-breakpoint
update units set clock_offset_ms = coalesce((select s.value::float8::bigint from settings s where s.key = 'demo_clock_offset_ms'), 0)
where parent_id is null;
--> statement-breakpoint
delete from settings where key = 'demo_clock_offset_ms';
--> statement-breakpoint
update settings set key = 'demo_seeded_2022' where key = 'demo_seeded';
--> statement-breakpoint
-- By how much the clock of the tree is moved in which this unit hangs. PostgreSQL takes the body into the query that asks.
create function clock_offset(unit_path text) returns interval language sql stable parallel safe
  return coalesce((select make_interval(secs => u.clock_offset_ms / 1000.0) from public.units u
    where u.path = '/' || split_part(unit_path, '/', 2) || '/'), '0'::interval);
--> statement-breakpoint
-- Whoever plays a season moves the clock of its tree; the application moves none.
create function refuse_moved_clock() returns trigger language plpgsql as $$
begin
  if pg_has_role(session_user, 'sansang_seeding', 'member') then return new; end if;
  raise exception 'The application moves no clock' using errcode = '42501';
end $$;
--> statement-breakpoint
create trigger units_founded_unmoved before insert on units for each row when (new.clock_offset_ms <> 0)
  execute function refuse_moved_clock();
--> statement-breakpoint
create trigger units_not_moved before update on units for each row when (old.clock_offset_ms <> new.clock_offset_ms)
  execute function refuse_moved_clock();
--> statement-breakpoint
-- A line is dated by the clock of its tree, one about no unit by that of any, no earlier than its transaction began and no later than now.
create or replace function refuse_another_time() returns trigger language plpgsql as $$
declare
  tolerance constant interval := '5 seconds';
  offsets interval[] := case when new.unit_path is not null then array[public.clock_offset(new.unit_path)]
    else array(select distinct public.clock_offset(u.path) from public.units u where u.parent_id is null) end;
begin
  if cardinality(offsets) = 0 then offsets := array['0'::interval]; end if;
  if pg_has_role(session_user, 'sansang_seeding', 'member') or exists (
    select from unnest(offsets) as tree(moved)
    where new.at - tree.moved between transaction_timestamp() - tolerance and new.recorded_at + tolerance) then
    return new;
  end if;
  raise exception 'The line is dated %, the clock of its office shows %', new.at, new.recorded_at + offsets[1]
    using errcode = 'SM005', hint = 'Do the clocks of the application and of the database agree?';
end $$;
--> statement-breakpoint
-- As before, but what nobody wrote a line for is dated by the clock of its tree.
create or replace function dated_readiness_changes(cycle uuid, wards uuid[], since xid8)
returns table (id bigint, xid xid8, item_id uuid, ward_id uuid, step_code text, weight integer, key_before text, key text,
  status text, verified_by text, version integer, submitted_on date, due_on date, seq bigint, at timestamptz)
language sql stable parallel safe as $$
  select c.id, c.xid, c.item_id, c.ward_id, c.step_code, c.weight, readiness_key(c.status_before, c.verified_by_before), readiness_key(c.status, c.verified_by),
    c.status, c.verified_by, c.version, c.submitted_on, c.due_on,
    (select l.seq from ledger l where l.xid = c.xid order by l.subject_id is not distinct from c.item_id desc, l.seq limit 1),
    max(coalesce((select min(l.at) from ledger l where l.xid = c.xid), c.recorded_at + clock_offset(c.unit_path)))
      over (partition by c.item_id order by c.id)
  from readiness_changes c
  where c.cycle_id = cycle and c.ward_id = any(wards) and c.xid >= since
$$;
