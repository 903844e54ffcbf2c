class AddStatusToOrders < ActiveRecord::Migration[6.1]
  class Order < ActiveRecord::Base; end

  def up
    add_column :orders, :status, :text
    Order.where("placed_at < ?", "2024-01-01").update_all(status: "shipped")
    add_index :orders, :customer_id
  end

  def down
    remove_index :orders, :customer_id
    remove_column :orders, :status
  end
end
