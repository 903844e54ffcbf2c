class CreateShop < ActiveRecord::Migration[6.1]
  def change
    create_table :customers do |t|
      t.text :email, null: false, index: { unique: true }
    end
    create_table :orders do |t|
      t.references :customer, null: false, foreign_key: true, index: false
      t.datetime :placed_at, null: false, default: -> { "now()" }
    end
  end
end
