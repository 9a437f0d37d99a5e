-- What the models cannot say (design §7).

-- One live purchase, one open checkout and one open setup per listing and account.
CREATE UNIQUE INDEX purchase_one_live ON purchase (listing_id, account_id) WHERE state <> 'cancelled';
CREATE UNIQUE INDEX checkout_one_open ON checkout (listing_id, account_id) WHERE state = 'open';
CREATE UNIQUE INDEX setup_one_open ON setup (listing_id, account_id)
  WHERE state IN ('awaiting_payment', 'awaiting_install');

-- Amounts, units and states.
ALTER TABLE plan
  ADD CONSTRAINT plan_prices CHECK (
    CASE price_model
      WHEN 'free' THEN monthly_price IS NULL AND yearly_price IS NULL AND trial_days = 0
      ELSE coalesce(monthly_price, yearly_price) IS NOT NULL
        AND coalesce(monthly_price, 1) > 0 AND coalesce(yearly_price, 1) > 0
    END
  ),
  ADD CONSTRAINT plan_trial CHECK (trial_days BETWEEN 0 AND 90),
  ADD CONSTRAINT plan_number CHECK (number > 0),
  ADD CONSTRAINT plan_published CHECK ((state = 'draft') = (published_at IS NULL)),
  ADD CONSTRAINT plan_retired CHECK ((state = 'retired') = (retired_at IS NOT NULL));

ALTER TABLE purchase
  ADD CONSTRAINT purchase_units CHECK (units BETWEEN 1 AND 100000),
  ADD CONSTRAINT purchase_version CHECK (version >= 0),
  ADD CONSTRAINT purchase_ended CHECK ((state = 'cancelled') = (ended_at IS NOT NULL)),
  ADD CONSTRAINT purchase_stripe CHECK (
    (stripe_subscription_id IS NULL) = (stripe_account_id IS NULL)
    AND (stripe_subscription_id IS NULL) = (stripe_customer_id IS NULL)
  ),
  ADD CONSTRAINT purchase_pending CHECK (
    (pending_plan_id IS NULL) OR (pending_effective_at IS NOT NULL)
  );

ALTER TABLE checkout
  ADD CONSTRAINT checkout_units CHECK (units BETWEEN 1 AND 100000),
  ADD CONSTRAINT checkout_attempt CHECK (attempt >= 1),
  ADD CONSTRAINT checkout_completed CHECK (state <> 'completed' OR purchase_id IS NOT NULL);

ALTER TABLE invoice
  ADD CONSTRAINT invoice_amounts CHECK (
    tax >= 0 AND amount_paid >= 0 AND amount_refunded >= 0 AND amount_refunded <= amount_paid
  );

ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_version CHECK (version >= 1);

ALTER TABLE listing
  ADD CONSTRAINT listing_published CHECK (
    state <> 'published' OR (published_at IS NOT NULL AND current_revision_id IS NOT NULL)
  ),
  ADD CONSTRAINT listing_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

ALTER TABLE installation
  ADD CONSTRAINT installation_states CHECK (
    (state = 'suspended') = (suspended_at IS NOT NULL)
    AND (state = 'deleted') = (deleted_at IS NOT NULL)
  );

ALTER TABLE account ADD CONSTRAINT account_login CHECK (login <> '');
ALTER TABLE asset ADD CONSTRAINT asset_size CHECK (octet_length(bytes) <= 2000000);
ALTER TABLE "user" ADD CONSTRAINT user_locale CHECK (locale IN ('en', 'fr'));

-- The ledger and the audit log only grow.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;

CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE ON ledger_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A published plan and a published revision never change what they promise.
CREATE FUNCTION refuse_plan_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'draft' AND (
    NEW.listing_id, NEW.number, NEW.price_model, NEW.monthly_price, NEW.yearly_price,
    NEW.currency, NEW.trial_days, NEW.audience, NEW.text
  ) IS DISTINCT FROM (
    OLD.listing_id, OLD.number, OLD.price_model, OLD.monthly_price, OLD.yearly_price,
    OLD.currency, OLD.trial_days, OLD.audience, OLD.text
  ) THEN
    RAISE EXCEPTION 'a published plan is immutable';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER plan_immutable BEFORE UPDATE ON plan
  FOR EACH ROW EXECUTE FUNCTION refuse_plan_change();

CREATE FUNCTION refuse_revision_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'draft' AND (
    NEW.listing_id, NEW.number, NEW.name, NEW.content, NEW.primary_category_id, NEW.secondary_category_id
  ) IS DISTINCT FROM (
    OLD.listing_id, OLD.number, OLD.name, OLD.content, OLD.primary_category_id, OLD.secondary_category_id
  ) THEN
    RAISE EXCEPTION 'a published revision is immutable';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER listing_revision_immutable BEFORE UPDATE ON listing_revision
  FOR EACH ROW EXECUTE FUNCTION refuse_revision_change();

-- Every web process hears which cached pages are outdated, at commit.
CREATE FUNCTION notify_cache_tag() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('cache_tag', NEW.tag);
  RETURN NULL;
END $$;

CREATE TRIGGER cache_tag_changed AFTER INSERT OR UPDATE ON cache_tag
  FOR EACH ROW EXECUTE FUNCTION notify_cache_tag();
